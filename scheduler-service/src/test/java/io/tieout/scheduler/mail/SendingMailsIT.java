package io.tieout.scheduler.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tieout.model.id.TenantId;
import io.tieout.scheduler.RunningScheduler;
import io.tieout.starter.memory.Fence;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail is neither lost nor sent in a storm. */
class SendingMailsIT extends RunningScheduler {

    @Autowired
    private Mails mails;

    @Autowired
    private MailLoop loop;

    @Autowired
    private MailProperties properties;

    @Autowired
    private Fence fence;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private SendingMails sending;

    private final TenantId tenant = aTenant();

    @AfterEach
    void goOn() {
        loop.start();
    }

    @Test
    void whileTheServerIsAwayAMailIsTriedWithGrowingPausesAndArrivesOnceWhenItIsBack() throws Exception {
        loop.stop();
        String address = add("hello");
        int port = aFreePort();
        SendingMails toNobody = sendingTo(port);

        assertThat(toNobody.runOnce()).as("the next one would not go either").isFalse();
        assertThat(toNobody.runOnce()).as("not due").isFalse();

        Mail waiting = only(address);
        assertThat(waiting.state()).isEqualTo(Mail.State.WAITING);
        assertThat(waiting.attempts()).isEqualTo(1);
        assertThat(waiting.problem()).isNotNull();
        assertThat(waiting.problem().code()).isEqualTo("MAIL_NOT_SENT");
        assertThat(waiting.problem().cause()).contains(address, "could not be given to the mail server 127.0.0.1");
        clock.advance(Duration.ofMinutes(1));
        toNobody.runOnce();
        clock.advance(Duration.ofMinutes(1));
        toNobody.runOnce();
        assertThat(only(address).attempts())
                .as("the second pause is two minutes")
                .isEqualTo(2);

        clock.advance(Duration.ofMinutes(1));
        assertThat(sending.runOnce()).isTrue();

        assertThat(only(address).state()).isEqualTo(Mail.State.SENT);
        assertThat(only(address).problem()).isNull();
        assertThat(mailsTo(address)).hasSize(1);
        assertThat(mailsTo(address).getFirst().getMessageID())
                .isEqualTo("<%s@billing.example>".formatted(only(address).id()));
    }

    @Test
    void afterADayItIsGivenUpAndSaysWhy() {
        loop.stop();
        String address = add("hello");
        SendingMails toNobody = sendingTo(aFreePort());

        for (int hour = 0; hour < 30 && only(address).state() == Mail.State.WAITING; hour++) {
            toNobody.runOnce();
            clock.advance(Duration.ofHours(1));
        }

        Mail failed = only(address);
        assertThat(failed.state()).isEqualTo(Mail.State.FAILED);
        assertThat(failed.attempts()).isBetween(5, 30); // mails of other tests take turns as well
        assertThat(failed.problem().cause()).contains("It was tried " + failed.attempts() + " times since");
    }

    @Test
    void whatTheServerRefusesForGoodIsNotTriedAgain() throws Exception {
        loop.stop();
        String address = add("hello");
        try (var refusing = new RefusingServer("550 5.1.1 No such user here")) {
            sendingTo(refusing.port()).runOnce();
        }

        Mail failed = only(address);
        assertThat(failed.state()).isEqualTo(Mail.State.FAILED);
        assertThat(failed.problem().code()).isEqualTo("MAIL_REFUSED");
        assertThat(failed.problem().cause()).contains("No such user here");
    }

    @Test
    void whatTheServerRefusesForNowIsTriedAgain() throws Exception {
        loop.stop();
        String address = add("hello");
        try (var refusing = new RefusingServer("451 4.7.1 Greylisted, try again later")) {
            sendingTo(refusing.port()).runOnce();
        }

        assertThat(only(address).state()).isEqualTo(Mail.State.WAITING);
        assertThat(only(address).problem().cause()).contains("Greylisted");
    }

    @Test
    void aServerThatWantsAnotherPasswordIsNoReasonToGiveUp() throws Exception {
        loop.stop();
        String address = add("hello");
        try (var refusing = new RefusingServer("530 5.7.0 Authentication required")) {
            sendingTo(refusing.port()).runOnce();
        }

        assertThat(only(address).state()).isEqualTo(Mail.State.WAITING);
    }

    @Test
    void manySendersSendEachMailOnce() throws Exception {
        loop.stop();
        List<String> addresses =
                IntStream.range(0, 40).mapToObj(number -> add("hello")).toList();

        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Void>> senders = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                senders.add(() -> {
                    while (sending.runOnce()) {
                        Thread.onSpinWait();
                    }
                    return null;
                });
            }
            threads.invokeAll(senders).forEach(future -> future.resultNow());
        }

        assertThat(addresses).allSatisfy(address -> assertThat(mailsTo(address)).hasSize(1));
    }

    @Test
    void theMailOfASenderThatDiedIsSentByAnother() {
        loop.stop();
        String address = add("hello");
        assertThat(mails.claim(clock.instant(), properties.lease())).isPresent();
        assertThat(sending.runOnce()).isFalse();

        clock.advance(properties.lease());

        assertThat(sending.runOnce()).isTrue();
        assertThat(mailsTo(address)).hasSize(1);
    }

    @Test
    void nothingIsSentFromADatabaseThatMayHaveForgottenWhatWasSent() {
        loop.stop();
        String address = add("hello");

        new SendingMails(
                        mails,
                        server(LETTER_BOX.getSmtp().getPort()),
                        properties,
                        Optional::empty,
                        new SimpleMeterRegistry(),
                        clock)
                .runOnce();

        assertThat(mailsTo(address)).isEmpty();
        assertThat(only(address).attempts()).isZero();
    }

    @Test
    void withoutAServerItIsSaidAndNothingIsTried() {
        loop.stop();
        String address = add("hello");
        var none = new MailServer(new JavaMailSenderImpl(), properties, clock);

        assertThat(none.whyNone()).contains("TIEOUT_MAIL_HOST");
        assertThat(new SendingMails(mails, none, properties, fence, new SimpleMeterRegistry(), clock).runOnce())
                .isFalse();
        assertThat(only(address).attempts()).isZero();
    }

    @Test
    void whatIsADayOldWhenAServerComesIsGivenUpAndNotSentInAStorm() {
        loop.stop();
        String address = add("hello");
        clock.advance(Duration.ofHours(25));

        while (sending.runOnce()) {
            Thread.onSpinWait();
        }

        assertThat(mailsTo(address)).isEmpty();
        assertThat(only(address).state()).isEqualTo(Mail.State.FAILED);
        assertThat(only(address).problem().cause()).contains("nothing took it since");
    }

    @Test
    void theSameNewsIsOneMail() {
        loop.stop();
        String address = aRecipient();
        String id = UUID.randomUUID().toString();
        add(id, address, "once");
        add(id, address, "twice");

        while (sending.runOnce()) {
            Thread.onSpinWait();
        }

        assertThat(mailsTo(address)).hasSize(1);
    }

    @Test
    void severalLinesInASubjectAreOne() throws Exception {
        String address = add("Import\r\nBcc: everybody@example.com");

        patiently().until(() -> mailsTo(address).size() == 1);

        assertThat(mailsTo(address).getFirst().getHeader("Bcc")).isNull();
        assertThat(mailsTo(address).getFirst().getSubject()).isEqualTo("Import Bcc: everybody@example.com");
    }

    private final List<String> ids = new ArrayList<>();

    private Mail only(String address) {
        return mails.of(ids).stream()
                .filter(mail -> mail.to().value().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private String add(String subject) {
        String address = aRecipient();
        add(UUID.randomUUID().toString(), address, subject);
        return address;
    }

    private void add(String id, String address, String subject) {
        ids.add(id);
        transactions.executeWithoutResult(transaction -> mails.add(
                id, tenant, new MailAddress(address), new Letter(subject, "plain", "<p>html</p>"), clock.instant()));
    }

    private static String aRecipient() {
        return "r" + UUID.randomUUID() + "@merchant.example";
    }

    @Test
    void aTestOfAServerThatIsAwaySaysSoForEachAddress() {
        var tests = new TestMails(server(aFreePort()), clock);

        List<TestMails.Said> said = tests.send(
                tenant,
                List.of(new MailAddress("anna@merchant.example"), new MailAddress("otto@merchant.example")),
                new Letter("a test", "text", "<p>text</p>"));

        assertThat(said).hasSize(2).allSatisfy(one -> {
            assertThat(one.taken()).isFalse();
            assertThat(one.why()).contains("could not be given to the mail server 127.0.0.1");
        });
    }

    private SendingMails sendingTo(int port) {
        return new SendingMails(mails, server(port), properties, fence, new SimpleMeterRegistry(), clock);
    }

    private MailServer server(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new MailServer(sender, properties, clock);
    }

    private static int aFreePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
