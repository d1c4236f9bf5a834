package id.titian.catalogue.imports;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.Duration;
import java.util.List;

/**
 * One import: how far it is, and what was wrong in the file.
 *
 * @param silent it says it runs, but nothing was heard of it for two minutes
 */
public record ImportPage(ImportRuns.Run run, List<ImportRuns.Row> problems, boolean silent)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("catalogue.import.title", run.source());
    }

    @Override
    public String face() {
        return "office";
    }

    public boolean running() {
        return run.state().equals("running") && !silent;
    }

    /** Message key of the state, {@code silent} for one that broke off. */
    public String state() {
        return silent ? "silent" : run.state();
    }

    public int percent() {
        if (!running()) return 100;
        return run.allBytes() == 0 ? 0 : (int) (100 * run.doneBytes() / run.allBytes());
    }

    public int records() {
        return run.imported() + run.updated() + run.unchanged() + run.rejected();
    }

    /** Records a second so far. */
    public long perSecond() {
        double seconds = seconds();
        return Math.round(records() / Math.max(seconds, 0.1));
    }

    /** Seconds left, by the pace so far. */
    public long left() {
        if (run.doneBytes() == 0) return 0;
        return Math.round(seconds() * (run.allBytes() - run.doneBytes()) / run.doneBytes());
    }

    private double seconds() {
        return Duration.between(run.startedAt(), run.seenAt()).toMillis() / 1000.0;
    }
}
