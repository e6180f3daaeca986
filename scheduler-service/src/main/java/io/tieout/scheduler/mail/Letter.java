package io.tieout.scheduler.mail;

/**
 * What a mail says.
 *
 * @param subject in one line; what would end it is a blank
 * @param plain for those who read text
 * @param html the same for those who read HTML
 */
public record Letter(String subject, String plain, String html) {

    private static final int LONGEST_SUBJECT = 200;

    public Letter {
        String line = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        subject = line.length() <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT / 2)) + "…";
    }
}
