package io.tieout.simulator.company;

import io.tieout.simulator.ledger.Books;
import io.tieout.simulator.ledger.CommitLog;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** All companies of the simulator, by id without regard to case. Thread-safe. */
public final class Companies {

    private final Map<String, Company> companies = new ConcurrentSkipListMap<>();
    private final Map<String, String> senderPasswords = new ConcurrentHashMap<>();
    private final CommitLog commits;
    private final DefinitionLog definitions;

    /** Where definitions are written down, so that a company survives a restart. */
    public interface DefinitionLog {
        DefinitionLog NONE = new DefinitionLog() {
            @Override
            public void defined(CompanyDefinition definition) {
                // In memory only.
            }

            @Override
            public void removed(String company) {
                // In memory only.
            }
        };

        void defined(CompanyDefinition definition);

        void removed(String company);
    }

    public Companies(CommitLog commits, DefinitionLog definitions) {
        this.commits = commits;
        this.definitions = definitions;
    }

    /** Makes a company, or gives an existing one a new definition; its books stay. */
    public Company define(CompanyDefinition definition) {
        definitions.defined(definition);
        Company company = replay(definition);
        company.recordUsers();
        return company;
    }

    /** The same without writing it down. Used when a write-ahead log is replayed. */
    public Company replay(CompanyDefinition definition) {
        definition.senders().forEach(sender -> senderPasswords.put(sender.id(), sender.password()));
        return companies.compute(key(definition.id()), (key, existing) -> {
            if (existing == null) {
                return new Company(definition, new Books(definition.id(), commits));
            }
            existing.redefine(definition);
            return existing;
        });
    }

    public Optional<Company> find(String id) {
        return Optional.ofNullable(companies.get(key(id)));
    }

    /**
     * The company of this id.
     *
     * @throws UnknownCompany where there is none
     */
    public Company get(String id) {
        return find(id).orElseThrow(() -> new UnknownCompany(id));
    }

    /** Removes a company with its books; false where there was none. */
    public boolean remove(String id) {
        if (companies.remove(key(id)) == null) {
            return false;
        }
        definitions.removed(id);
        return true;
    }

    /** Removes a company without writing it down. Used when a write-ahead log is replayed. */
    public void replayRemoval(String id) {
        companies.remove(key(id));
    }

    public Collection<Company> all() {
        return companies.values();
    }

    /** Whether any company knows this sender with this password; senders are compared with case. */
    public boolean knowsSender(String id, String password) {
        return password.equals(senderPasswords.get(id));
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
