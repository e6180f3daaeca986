package io.tieout.simulator.company;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person sets about a company. Everything but the id has a default when it is absent in JSON.
 *
 * @param id the company id, compared without case as sign-ins do
 * @param baseCurrency of the top level; default USD
 * @param assumptions which of several possible gateways it has where no source says how the real one is
 * @param closedThrough the last day of the closed periods; null where every period is open
 */
public record CompanyDefinition(
        String id,
        String title,
        String baseCurrency,
        List<Entity> entities,
        List<User> users,
        List<Sender> senders,
        Limits limits,
        Features features,
        Assumptions assumptions,
        @Nullable LocalDate closedThrough) {

    public CompanyDefinition {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("A company needs an id: give \"id\".");
        }
        title = title == null ? id : title;
        baseCurrency = baseCurrency == null ? "USD" : baseCurrency;
        entities = entities == null ? List.of() : List.copyOf(entities);
        users = users == null ? List.of() : List.copyOf(users);
        senders = senders == null ? List.of() : List.copyOf(senders);
        limits = limits == null ? Limits.DEFAULT : limits;
        features = features == null ? Features.DEFAULT : features;
        assumptions = assumptions == null ? Assumptions.DEFAULT : assumptions;
    }

    /** A company with one user, one sender and defaults. */
    public static CompanyDefinition of(String id, User user, Sender sender) {
        return new CompanyDefinition(
                id,
                id,
                "USD",
                List.of(),
                List.of(user),
                List.of(sender),
                Limits.DEFAULT,
                Features.DEFAULT,
                Assumptions.DEFAULT,
                null);
    }

    public CompanyDefinition withLimits(Limits changed) {
        return new CompanyDefinition(
                id, title, baseCurrency, entities, users, senders, changed, features, assumptions, closedThrough);
    }

    public CompanyDefinition withFeatures(Features changed) {
        return new CompanyDefinition(
                id, title, baseCurrency, entities, users, senders, limits, changed, assumptions, closedThrough);
    }

    public CompanyDefinition withUsers(List<User> changed) {
        return new CompanyDefinition(
                id, title, baseCurrency, entities, changed, senders, limits, features, assumptions, closedThrough);
    }

    public CompanyDefinition withEntities(List<Entity> changed) {
        return new CompanyDefinition(
                id, title, baseCurrency, changed, users, senders, limits, features, assumptions, closedThrough);
    }

    public CompanyDefinition withClosedThrough(@Nullable LocalDate day) {
        return new CompanyDefinition(
                id, title, baseCurrency, entities, users, senders, limits, features, assumptions, day);
    }

    public Optional<Entity> entity(String entityId) {
        return entities.stream().filter(entity -> entity.id().equals(entityId)).findFirst();
    }

    public Optional<User> user(String userId) {
        return users.stream().filter(user -> user.id().equals(userId)).findFirst();
    }

    public boolean authorises(String senderId) {
        return senders.stream().anyMatch(sender -> sender.id().equals(senderId));
    }

    /** Whether entities have base currencies of their own, so that the company has none. */
    public boolean multiBaseCurrency() {
        return entities.stream().anyMatch(entity -> !baseCurrencyOf(entity.id()).equals(baseCurrency));
    }

    public boolean multiEntity() {
        return !entities.isEmpty();
    }

    /** The base currency of an entity, or of the top level where the entity is empty or unknown. */
    public String baseCurrencyOf(String entityId) {
        String own = entity(entityId).map(Entity::currency).orElse(null);
        return own != null ? own : baseCurrency;
    }

    /** The last closed day of an entity, or of the top level; null where every period is open. */
    public @Nullable LocalDate closedThrough(String entityId) {
        LocalDate own = entity(entityId).map(Entity::closedThrough).orElse(null);
        return own != null ? own : closedThrough;
    }
}
