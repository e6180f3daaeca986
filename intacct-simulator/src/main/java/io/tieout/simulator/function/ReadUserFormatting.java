package io.tieout.simulator.function;

import io.tieout.simulator.company.User;
import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.ledger.MasterRecord;
import io.tieout.simulator.xml.Element;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * {@code readUserFormatting}: in which format and zone a user's preferences render dates, by record number or by login id.
 * The offset is the one in force now; whether the zone follows winter time is not said.
 */
final class ReadUserFormatting implements GatewayFunction {

    @Override
    public String name() {
        return "readUserFormatting";
    }

    @Override
    public void check(Element body) throws SyntaxViolation {
        Syntax.sequence().one("key", "userId").check(body);
    }

    @Override
    public Answer execute(FunctionCall call, Invocation in) {
        Element asked = call.body().children().getFirst();
        MasterRecord record = record(asked, in)
                .orElseThrow(() -> FunctionRefused.invalid(
                        "There is no user with the " + asked.name() + " '" + asked.text() + "'.",
                        "Provide the RECORDNO or LOGINID of an existing user."));
        User user = in.actor()
                .company()
                .user(record.name())
                .orElseThrow(() -> FunctionRefused.invalid(
                        "User '" + record.name() + "' has no preferences.", "Provide an active user."));
        return Answer.data(
                Answer.attributes("listtype", "userformatting", "count", "1"),
                xml -> xml.start("userformatting")
                        .element("recordno", String.valueOf(record.recordNo()))
                        .element("locale", user.locale())
                        .element("dateformat", user.dateFormat())
                        .element("gmtoffset", offset(user.offsetAt(in.actor().at())))
                        .element("clock", String.valueOf(user.clock()))
                        .end());
    }

    private static Optional<MasterRecord> record(Element asked, Invocation in) {
        return asked.name().equals("userId")
                ? in.work().master(MasterRecord.USER, asked.text())
                : in.work()
                        .find(MasterRecord.USER, LegacyValues.number("key", asked.text()))
                        .map(MasterRecord.class::cast);
    }

    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    }
}
