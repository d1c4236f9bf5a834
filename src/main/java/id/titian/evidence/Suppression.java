package id.titian.evidence;

import id.titian.evidence.Network.Edge;
import id.titian.evidence.Network.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The publication filter. Counts of 1 to k−1 are shown as fewer than k, and further cells are
 * hidden until nobody can work a protected count out from sums and differences: over parts and
 * totals, over a hierarchy of rows, and between several breakdowns of the same totals.
 *
 * <p>Rows form a tree: row 0 is the whole, {@code parents[r] < r}, and counts are given for rows
 * that have no rows below them. Totals are protected first and by themselves, so every breakdown of
 * them protects the same ones; a row whose total is protected is not broken down at all. Thus two
 * breakdowns together tell no more than each alone.
 *
 * <p>The limits are a proposal of this house (5 within the network, 10 outside); no Indonesian norm
 * with a number is known.
 */
public final class Suppression {
    /** Counts below this are protected before staff of the network. */
    public static final int INSIDE = 5;

    /** Counts below this are protected before everybody. */
    public static final int OUTSIDE = 10;

    private final int[] parents;
    private final boolean[] leaf;
    private final int k;

    /**
     * @param parents for each row the row it is part of; row 0 is the whole and its own parent
     * @param k the smallest count that may be shown, at least 3
     * @throws IllegalArgumentException when the rows are no tree with something below the whole
     */
    public Suppression(int[] parents, int k) {
        if (parents.length < 2 || parents[0] != 0 || k < 3) throw new IllegalArgumentException();
        this.parents = parents.clone();
        this.k = k;
        leaf = new boolean[parents.length];
        Arrays.fill(leaf, true);
        for (int row = 1; row < parents.length; row++) {
            if (parents[row] >= row) throw new IllegalArgumentException("Row before its whole");
            leaf[parents[row]] = false;
        }
    }

    /** Rows that are all parts of one whole, which is row 0. */
    public static Suppression flat(int parts, int k) {
        return new Suppression(new int[parts + 1], k);
    }

    /** One column of counts: what may be shown for each row. */
    public List<Published> column(long[] counts) {
        var sums = sums(counts);
        return publish(sums, columnMarks(sums));
    }

    /**
     * A breakdown: what may be shown for each part of each row. The totals are the sums of the
     * parts and are shown as {@link #column} shows them.
     *
     * @param counts by part, then by row
     */
    public List<List<Published>> parts(long[][] counts) {
        var sums = new long[counts.length][];
        var totals = new long[parents.length];
        for (int part = 0; part < counts.length; part++) {
            sums[part] = sums(counts[part]);
            for (int row = 0; row < totals.length; row++) totals[row] += sums[part][row];
        }
        var marks = partMarks(sums, totals, columnMarks(totals));
        var published = new ArrayList<List<Published>>();
        for (int part = 0; part < sums.length; part++) {
            published.add(publish(sums[part], marks.get(part)));
        }
        return List.copyOf(published);
    }

    /** The counts of every row of a column; those that have rows below them are their sums. */
    public long[] sums(long[] counts) {
        var sums = new long[parents.length];
        for (int row = parents.length - 1; row > 0; row--) {
            if (leaf[row]) sums[row] = Math.max(0, counts[row]);
            sums[parents[row]] += sums[row];
        }
        return sums;
    }

    /**
     * Each row is an edge from its own node up to its whole's; beyond leaves and the root is node
     * 0.
     */
    private List<Mark> columnMarks(long[] sums) {
        var network = new Network(k, parents.length + 1);
        var edges = new ArrayList<Edge>();
        for (int row = parents.length - 1; row >= 0; row--) {
            int from = leaf[row] ? 0 : row + 1;
            int to = row == 0 ? 0 : parents[row] + 1;
            edges.add(network.add(new Edge(from, to, sums[row], first(sums[row]), false)));
        }
        network.protect();
        Collections.reverse(edges);
        return edges.stream().map(edge -> edge.mark).toList();
    }

    /**
     * A node for each leaf's own sum and one for each part of each inner row; totals flow
     * downwards.
     */
    private List<List<Mark>> partMarks(long[][] sums, long[] totals, List<Mark> totalMarks) {
        int parts = sums.length;
        var network = new Network(k, 1 + parents.length * (parts + 1));
        var edges = new ArrayList<List<Edge>>();
        for (int part = 0; part <= parts; part++) {
            var column = new ArrayList<Edge>();
            for (int row = 0; row < parents.length; row++) {
                int own = 1 + row * (parts + 1) + (leaf[row] ? 0 : part);
                int whole = row == 0 ? 0 : 1 + parents[row] * (parts + 1) + part;
                var total = totalMarks.get(row);
                column.add(
                        network.add(
                                part == parts
                                        ? new Edge(whole, own, totals[row], total, true)
                                        : new Edge(
                                                own,
                                                whole,
                                                sums[part][row],
                                                first(sums[part][row], total),
                                                false)));
            }
            edges.add(column);
        }
        network.protect();
        return edges.subList(0, parts).stream()
                .map(column -> column.stream().map(edge -> edge.mark).toList())
                .toList();
    }

    private Mark first(long count) {
        return count > 0 && count < k ? Mark.SMALL : Mark.SHOWN;
    }

    private Mark first(long count, Mark total) {
        return total == Mark.SHOWN ? first(count) : Mark.HIDDEN;
    }

    private List<Published> publish(long[] sums, List<Mark> marks) {
        var published = new ArrayList<Published>();
        for (int row = 0; row < sums.length; row++) {
            published.add(
                    switch (marks.get(row)) {
                        case SHOWN -> new Published.Number(sums[row]);
                        case SMALL -> new Published.Below(k);
                        case HIDDEN -> new Published.Hidden();
                    });
        }
        return List.copyOf(published);
    }
}
