package io.tieout.mapping.settings;

import io.tieout.model.billing.PaymentTransaction.MethodType;
import io.tieout.model.connection.AccountsChosen;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What settings say of the company in Intacct, for who holds it against the company itself. */
final class Choosing {

    private Choosing() {}

    static AccountsChosen of(ChangedSettings changed) {
        MappingSettings settings = changed.settings();
        return new AccountsChosen(
                settings.undepositedFundsAccount(),
                settings.receivablesAccount(),
                settings.advanceAccount(),
                distinct(Stream.concat(
                        Stream.ofNullable(settings.defaultItemAccount()), settings.itemAccounts().values().stream())),
                distinct(Stream.concat(
                        Stream.of(settings.defaultItemLabel(), settings.advanceAccountLabel())
                                .filter(Objects::nonNull),
                        settings.itemLabels().values().stream())),
                settings.defaultItemLabel() != null,
                distinct(Stream.concat(
                        Stream.of(MethodType.values())
                                .map(method -> settings.method(method).bankAccountId())
                                .filter(Objects::nonNull),
                        settings.currencyBankAccounts().values().stream())),
                distinct(Arrays.stream(MethodType.values())
                        .map(settings::method)
                        .filter(rule -> rule.bankAccountId() == null)
                        .map(rule -> rule.paymentMethod().label())),
                settings.locationId(),
                settings.departmentId(),
                settings.baseCurrency(),
                changed.changedAt());
    }

    private static List<String> distinct(Stream<String> texts) {
        return texts.distinct().sorted().toList();
    }
}
