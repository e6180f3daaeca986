package io.tieout.console.settings;

import io.tieout.console.page.Plainly;

/**
 * A choice as the form shows it.
 *
 * @param path its name in the form
 * @param value the id with its name; empty where nothing is chosen
 * @param list from which it is chosen
 * @param how set, inherited, suggested or missing
 * @param error why it is refused; empty if it is not
 */
record SettingField(String path, String value, String list, How how, String error) {

    /** Whose choice it is. */
    enum How {
        SET("set here"),
        INHERITED("inherited"),
        SUGGESTED("suggested, not saved yet"),
        MISSING("missing");

        private final String words;

        How(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public String label() {
        return Plainly.label(path);
    }

    /** For the markup: no path has anything in it that an id may not. */
    public String id() {
        return "f-" + path.replaceAll("[^A-Za-z0-9-]", "-");
    }

    /** What is spoken of in the list: {@code accounts}. */
    public String things() {
        return list.replace('-', ' ');
    }

    public boolean missing() {
        return how == How.MISSING;
    }

    static SettingField of(Chosen chosen, Names names, String path, How without, String error) {
        String id = chosen.get(path);
        if (id == null) {
            return new SettingField(path, "", Names.listOf(path), without, error);
        }
        String list = Names.listOf(path);
        return new SettingField(path, Chosen.shown(id, names.of(list, id)), list, How.SET, error);
    }

    SettingField suggesting(String id, String name) {
        return new SettingField(path, Chosen.shown(id, name), list, How.SUGGESTED, error);
    }
}
