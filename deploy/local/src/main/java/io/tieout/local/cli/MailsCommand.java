package io.tieout.local.cli;

import io.tieout.local.mail.CaughtMail;
import io.tieout.local.mail.MailFolder;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the e-mails that were caught. */
@Command(
        name = "mails",
        mixinStandardHelpOptions = true,
        description =
                "List the e-mails that the services have sent; on this machine they are kept as files and go nowhere.")
final class MailsCommand implements Callable<Integer> {
    @Mixin
    DataFolderOption common = new DataFolderOption();

    @Option(names = "--last", description = "show the text of the newest one")
    boolean last;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        MailFolder folder = common.running().orElseGet(common::dataFolder).mails();
        List<CaughtMail> mails = folder.all();
        if (mails.isEmpty()) {
            out.println("There are no e-mails in " + folder.folder() + ".");
        } else if (last) {
            CaughtMail newest = mails.getLast();
            out.println("To: " + newest.to());
            out.println("Subject: " + newest.subject());
            out.println();
            out.println(newest.text());
        } else {
            mails.forEach(mail -> out.printf("%s  to %s  %s%n", mail.file(), mail.to(), mail.subject()));
        }
        return 0;
    }
}
