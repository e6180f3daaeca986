package io.tieout.console.page;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What a service has against a form, beside the field where it names one: its sentences begin with the field. Kept over a redirect, so that
 * a form that was refused is shown again.
 *
 * @param byField sentences by the name of the field
 * @param others what names no field of this form
 */
public record FieldErrors(LinkedHashMap<String, String> byField, ArrayList<String> others) implements Serializable {

    public static FieldErrors none() {
        return new FieldErrors(new LinkedHashMap<>(), new ArrayList<>());
    }

    /** @param fields that the form has */
    public static FieldErrors of(List<String> sentences, Collection<String> fields) {
        FieldErrors errors = none();
        for (String sentence : sentences) {
            String plain = Plainly.said(sentence);
            String bare = sentence.startsWith("\"") ? sentence.substring(1) : sentence;
            fields.stream()
                    .filter(field -> begins(bare, field))
                    .findFirst()
                    .ifPresentOrElse(
                            field -> errors.byField.merge(field, plain, (one, other) -> one + " " + other),
                            () -> errors.others.add(plain));
        }
        return errors;
    }

    private static boolean begins(String sentence, String field) {
        return sentence.startsWith(field)
                && (sentence.length() == field.length() || " \":,".indexOf(sentence.charAt(field.length())) >= 0);
    }

    /** Empty if nothing is wrong with it. */
    public String of(String field) {
        return byField.getOrDefault(field, "");
    }

    public boolean any() {
        return !byField.isEmpty() || !others.isEmpty();
    }

    /** All of it, for a toast. */
    public String sentence() {
        List<String> all = new ArrayList<>(byField.values());
        all.addAll(others);
        return all.size() == 1
                ? all.getFirst()
                : "Nothing was saved: %d choices have to be corrected.".formatted(all.size());
    }
}
