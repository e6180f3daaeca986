package io.tieout.simulator.function;

import io.tieout.simulator.company.User;
import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.xml.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code getUserPermissions}: the effective rights of a user, derived from what the definition denies. Which policy
 * guards which function is this simulator's reading of the vendor's help pages.
 */
final class GetUserPermissions implements GatewayFunction {

    private record Right(String name, String function, String object) {}

    private record Policy(String application, String name, List<Right> rights) {}

    private static final List<Policy> POLICIES = List.of(
            new Policy(
                    "Accounts Receivable",
                    "Customers",
                    List.of(
                            new Right("List", "query", "CUSTOMER"),
                            new Right("View", "read", "CUSTOMER"),
                            new Right("Add", "create", "CUSTOMER"),
                            new Right("Edit", "update", "CUSTOMER"),
                            new Right("Delete", "delete", "CUSTOMER"))),
            new Policy(
                    "Accounts Receivable",
                    "Invoices",
                    List.of(
                            new Right("List", "query", "ARINVOICE"),
                            new Right("View", "read", "ARINVOICE"),
                            new Right("Add", "create_invoice", "ARINVOICE"),
                            new Right("Edit", "update_invoice", "ARINVOICE"),
                            new Right("Post", "create_invoice", "ARINVOICE"),
                            new Right("Delete", "delete", "ARINVOICE"),
                            new Right("Reverse", "reverse_invoice", "ARINVOICE"))),
            new Policy(
                    "Accounts Receivable",
                    "Adjustments",
                    List.of(
                            new Right("List", "query", "ARADJUSTMENT"),
                            new Right("View", "read", "ARADJUSTMENT"),
                            new Right("Add", "create_aradjustment", "ARADJUSTMENT"),
                            new Right("Post", "create_aradjustment", "ARADJUSTMENT"),
                            new Right("Delete", "delete", "ARADJUSTMENT"))),
            new Policy(
                    "Accounts Receivable",
                    "Manage payments",
                    List.of(
                            new Right("List", "query", "ARPYMT"),
                            new Right("View", "read", "ARPYMT"),
                            new Right("Add", "create", "ARPYMT"),
                            new Right("Post", "create", "ARPYMT"))),
            new Policy(
                    "Accounts Receivable",
                    "Receive advances",
                    List.of(
                            new Right("List", "query", "ARADVANCE"),
                            new Right("View", "read", "ARADVANCE"),
                            new Right("Add", "create", "ARADVANCE"),
                            new Right("Reverse", "reverse_arpayment", "ARPYMT"))),
            new Policy(
                    "Company",
                    "Users",
                    List.of(new Right("List", "query", "USERINFO"), new Right("View", "readByName", "USERINFO"))));

    @Override
    public String name() {
        return "getUserPermissions";
    }

    @Override
    public void check(Element body) throws SyntaxViolation {
        Syntax.sequence().one("userId").check(body);
    }

    @Override
    public Answer execute(FunctionCall call, Invocation in) {
        String userId = call.body().text("userId", "");
        User user = in.actor()
                .company()
                .user(userId)
                .orElseThrow(() -> FunctionRefused.invalid(
                        "There is no user with the userId '" + userId + "'.", "Provide the LOGINID of a user."));
        List<String> applications =
                POLICIES.stream().map(Policy::application).distinct().toList();
        return Answer.data(Answer.attributes(), xml -> {
            xml.start("permissions");
            for (String application : applications) {
                xml.start("appSubscription")
                        .element("applicationName", application)
                        .start("policies");
                POLICIES.stream()
                        .filter(policy -> policy.application().equals(application))
                        .forEach(policy -> xml.start("policy")
                                .element("policyName", policy.name())
                                .element("rights", String.join("|", rights(policy, user)))
                                .end());
                xml.end().end();
            }
            xml.end();
        });
    }

    private static List<String> rights(Policy policy, User user) {
        List<String> rights = new ArrayList<>();
        for (Right right : policy.rights()) {
            if (!user.mayNot(right.function(), right.object())) {
                rights.add(right.name());
            }
        }
        return rights;
    }
}
