package io.tieout.simulator.gateway;

import static io.tieout.simulator.gateway.DemoGateway.LOGIN;
import static io.tieout.simulator.gateway.DemoGateway.errorText;
import static io.tieout.simulator.gateway.DemoGateway.errorno;
import static io.tieout.simulator.gateway.DemoGateway.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.company.Limits;
import io.tieout.simulator.company.Sender;
import io.tieout.simulator.company.User;
import io.tieout.simulator.requestlog.LoggedRequest;
import io.tieout.simulator.xml.Element;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInTests {

    private static final String READ = "<read><object>LOCATIONENTITY</object><keys>1</keys></read>";

    private final DemoGateway gateway = new DemoGateway();

    @Test
    void aWrongPasswordIsAnAuthenticationFailure() {
        Element response =
                gateway.as(LOGIN.replace("<password>demo", "<password>guess")).post(READ);

        assertThat(response.child("control").orElseThrow().text("status")).isEqualTo("success");
        assertThat(authentication(response).text("status")).isEqualTo("failure");
        assertThat(errorno(response)).isEqualTo("XL03000006");
        assertThat(errorText(response)).isEqualTo("Sign-in information is incorrect");
    }

    @Test
    void aWrongPasswordMayBeRefusedInOtherForms() {
        gateway.as(LOGIN.replace("<password>demo", "<password>guess"));
        gateway.change("{\"assumptions\":{\"refusedSignIn\":\"CONTROL_FAILURE\"}}");
        Reply.Send control = (Reply.Send) gateway.postRaw(gateway.envelope(READ));
        assertThat(control.status()).isEqualTo(401);
        assertThat(errorno(tree(control))).isEqualTo("UJPP0002");

        gateway.change("{\"assumptions\":{\"refusedSignIn\":\"HTTP_401\"}}");
        Reply.Send plain = (Reply.Send) gateway.postRaw(gateway.envelope(READ));
        assertThat(plain.status()).isEqualTo(401);
        assertThat(plain.contentType()).startsWith("text/plain");
    }

    @Test
    void anUnknownCompanyIsHttp401WithAControlFailure() {
        Reply.Send reply =
                (Reply.Send) gateway.as(LOGIN.replace("DEMO", "NOBODY")).postRaw(gateway.envelope(READ));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(errorno(tree(reply))).isEqualTo("XMLGW_JPP0002");
    }

    @Test
    void anUnknownSenderIsAControlFailure() {
        Element response = tree(gateway.postRaw(gateway.envelope(READ).replace("<senderid>demo", "<senderid>nobody")));

        assertThat(response.child("control").orElseThrow().text("status")).isEqualTo("failure");
        assertThat(errorText(response)).isEqualTo("Incorrect Intacct XML Partner ID or password.");
    }

    @Test
    void aSenderThatTheCompanyHasNotAuthorisedIsAnAuthenticationFailure() {
        gateway.companies.define(CompanyDefinition.of("OTHER", new User("u", "p"), new Sender("other", "secret")));

        Element response = tree(gateway.postRaw(gateway.envelope(READ)
                .replace("<senderid>demo</senderid><password>demo", "<senderid>other</senderid><password>secret")));

        assertThat(errorno(response)).isEqualTo("XL03000006");
        assertThat(errorText(response)).contains("The sender ID 'other' is not authorized");
    }

    @Test
    void anEntityThatDoesNotExistIsAnAuthenticationFailure() {
        assertThat(errorno(gateway.atEntity("999").post(READ))).isEqualTo("XL03000006");
    }

    @Test
    void aSessionLivesAsLongAsItIsUsed() {
        String session = open();
        gateway.as("<sessionid>" + session + "</sessionid>");

        gateway.clock.advance(Duration.ofSeconds(7000));
        assertThat(authentication(gateway.post(READ)).text("status")).isEqualTo("success");
        gateway.clock.advance(Duration.ofSeconds(7000));
        assertThat(authentication(gateway.post(READ)).text("status")).isEqualTo("success");
        gateway.clock.advance(Duration.ofSeconds(7201));
        Element expired = gateway.post(READ);

        assertThat(authentication(expired).text("userid")).isEmpty();
        assertThat(errorno(expired)).isEqualTo("XL03000006");
        assertThat(errorText(expired)).startsWith("Invalid session").doesNotContain(session);
    }

    @Test
    void theEndpointOfASessionRepeatsTheHostOfTheRequest() {
        Element api = api(gateway.result("<getAPISession/>"));

        assertThat(api.text("endpoint")).isEqualTo("http://sim.intacct.com:8099/ia/xml/xmlgw.phtml");
        assertThat(api.text("locationid")).isEmpty();
    }

    @Test
    void aSessionIsBoundToTheEntityItWasOpenedFor() {
        String session = api(gateway.result("<getAPISession><locationid>200</locationid></getAPISession>"))
                .text("sessionid");

        Element response = gateway.as("<sessionid>" + session + "</sessionid>").post(READ);

        assertThat(authentication(response).text("locationid")).isEqualTo("200");
    }

    @Test
    void anEmptyLocationLeadsBackToTheTopLevel() {
        Element api = api(gateway.atEntity("200").result("<getAPISession><locationid/></getAPISession>"));

        assertThat(api.text("locationid")).isEmpty();
    }

    @Test
    void aUserIsLockedOutAfterTooManyWrongPasswordsAndTheLogCountsThem() {
        gateway.with(demo -> demo.withLimits(Limits.DEFAULT.withLockoutAfter(3)));
        gateway.as(LOGIN.replace("<password>demo", "<password>guess"));
        for (int i = 0; i < 3; i++) {
            gateway.post(READ);
        }

        Element right = gateway.as(LOGIN).post(READ);

        assertThat(errorText(right)).isEqualTo("The user is locked out.");
        assertThat(gateway.log.of("DEMO"))
                .extracting(LoggedRequest::outcome)
                .containsOnly("AUTHENTICATION_FAILURE")
                .hasSize(4);
        gateway.demo().attempts().unlockAll();
        assertThat(authentication(gateway.post(READ)).text("status")).isEqualTo("success");
    }

    @Test
    void noSecretIsLogged() {
        gateway.with(demo -> demo.withUsers(java.util.List.of(new User("demo", "s3cret-password"))));
        gateway.as(LOGIN.replace("<password>demo", "<password>s3cret-password"));
        String session = open();
        gateway.as("<sessionid>" + session + "</sessionid>").post(READ);

        assertThat(gateway.log.all().toString())
                .doesNotContain("s3cret-password")
                .doesNotContain(session);
    }

    private String open() {
        return String.valueOf(api(gateway.result("<getAPISession/>")).text("sessionid"));
    }

    private static Element api(Element result) {
        return result.child("data").flatMap(data -> data.child("api")).orElseThrow();
    }

    private static Element authentication(Element response) {
        return response.child("operation")
                .flatMap(operation -> operation.child("authentication"))
                .orElseThrow();
    }
}
