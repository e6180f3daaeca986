package io.tieout.scheduler.mail;

/**
 * What a mail server said, as far as it said anything.
 *
 * @param code of SMTP (RFC 5321) about the recipient or the mail; 0 where it said none, or spoke of us
 * @param words in one line
 */
record SmtpAnswer(int code, String words) {

    /**
     * 550 to 559 are the server's last word on this mail. Others, and silence, are not: 530 and 535, for example, are about our password,
     * which somebody will correct.
     */
    boolean isForGood() {
        return code >= 550 && code < 560;
    }
}
