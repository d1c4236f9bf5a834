package id.titian.catalogue.imports;

import id.titian.catalogue.titles.Described;
import id.titian.catalogue.titles.ItemRows;
import id.titian.catalogue.titles.TitleRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a batch of records in one transaction; when the database refuses it, record by record. */
@Component
class Batch {
    private static final String ALONE = "select pg_advisory_xact_lock(716871)";

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final TitleRows titles;
    private final ItemRows items;

    Batch(
            JdbcClient db,
            PlatformTransactionManager transactions,
            TitleRows titles,
            ItemRows items) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.titles = titles;
        this.items = items;
    }

    /** Writes the records; what came of each is returned in their order. */
    List<Outcome> write(List<Taken> records, Wish wish) {
        try {
            return inOneTransaction(records, wish);
        } catch (DataAccessException refused) {
            if (records.size() == 1) {
                var cause = String.valueOf(refused.getMostSpecificCause().getMessage());
                return List.of(new Outcome(records.getFirst(), null, false, cause));
            }
            var outcomes = new ArrayList<Outcome>();
            for (var record : records) outcomes.addAll(write(List.of(record), wish));
            return outcomes;
        }
    }

    private List<Outcome> inOneTransaction(List<Taken> records, Wish wish) {
        var outcomes =
                transaction.execute(
                        status -> {
                            if (wish.dry()) status.setRollbackOnly();
                            // Two imports at once would both find a title missing and make it.
                            db.sql(ALONE).query((row, n) -> 1).list();
                            return decide(records, wish);
                        });
        return outcomes == null ? List.of() : outcomes;
    }

    private List<Outcome> decide(List<Taken> records, Wish wish) {
        var described = records.stream().map(Taken::title).toList();
        var doubles = new Doubles(db, wish.run(), described);
        var outcomes = new ArrayList<Outcome>(records.size());
        var keep = new LinkedHashMap<UUID, Described>();
        var remember = new HashMap<Described.RecordKey, TitleRows.Known>();
        var copies = new ArrayList<ItemRows.NewCopy>();
        for (var record : records) {
            var verdict = doubles.verdict(record.title());
            var kind = verdict.kind();
            outcomes.add(new Outcome(record, kind, verdict.numberReused(), null));
            if (kind == Doubles.Kind.SAME) continue;
            keep.put(verdict.title(), verdict.record());
            var hash = record.title().hash();
            remember.put(verdict.record().key(), new TitleRows.Known(verdict.title(), hash));
            for (var copy : Holdings.of(record.title().marc(), wish.place(), wish.places())) {
                copies.add(
                        new ItemRows.NewCopy(
                                verdict.title(),
                                copy.barcode(),
                                copy.place(),
                                copy.shelf(),
                                record.title().thing() ? "thing" : "book"));
            }
        }
        titles.keep(keep);
        titles.remember(remember, wish.run());
        items.addMissing(copies);
        return outcomes;
    }

    /**
     * What became of a record.
     *
     * @param kind null when the database refused it
     * @param refusal the database's own words
     */
    record Outcome(
            Taken record,
            Doubles.@Nullable Kind kind,
            boolean numberReused,
            @Nullable String refusal) {}

    /** What is asked for the whole import. */
    record Wish(UUID run, @Nullable String place, Set<String> places, boolean dry) {}
}
