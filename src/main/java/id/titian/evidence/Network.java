package id.titian.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Cells tied together by sums, drawn as a network: every cell is an edge whose flow is its count,
 * and every sum is a node at which as much arrives as leaves. Whoever reads the published table
 * knows each sum and the bounds of each hidden cell, and the range in which they can place a cell
 * is exactly how far its flow can be changed around a circle of other hidden cells (Castro, "Recent
 * advances in optimization techniques for statistical tabular data protection", 2012). So the
 * reader's best guess is not estimated here but computed.
 */
final class Network {
    private static final long ENDLESS = Long.MAX_VALUE / 4;

    /** Hiding a zero says little and costs much; it is the last choice. */
    private static final long ZERO_COST = 1_000_000_000;

    private final int k;
    private final List<List<Edge>> at = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final ArrayDeque<Edge> unproven = new ArrayDeque<>();

    Network(int k, int nodes) {
        this.k = k;
        for (int i = 0; i < nodes; i++) at.add(new ArrayList<>());
    }

    /** What is shown of a cell. */
    enum Mark {
        SHOWN,
        SMALL,
        HIDDEN
    }

    /** One cell. Of a fixed one the mark is decided elsewhere. */
    static final class Edge {
        final int from;
        final int to;
        final long value;
        final boolean fixed;
        Mark mark;
        private long change;

        Edge(int from, int to, long value, Mark mark, boolean fixed) {
            this.from = from;
            this.to = to;
            this.value = value;
            this.mark = mark;
            this.fixed = fixed;
        }
    }

    Edge add(Edge edge) {
        edges.add(edge);
        at.get(edge.from).add(edge);
        at.get(edge.to).add(edge);
        return edge;
    }

    /**
     * Hides more cells until every hidden one can be at least {@code k / 2} more or less than the
     * least or most it can be: of fewer than five, three counts stay possible. Hiding more never
     * narrows a range, so each cell is looked at once.
     */
    void protect() {
        edges.stream().filter(edge -> edge.mark != Mark.SHOWN).forEach(unproven::add);
        while (!unproven.isEmpty()) {
            var edge = unproven.remove();
            if (!edge.fixed) secure(edge);
        }
    }

    private void secure(Edge edge) {
        while (true) {
            long wanted = k / 2;
            long range = push(edge, true, wanted, false) + push(edge, false, wanted, false);
            if (range >= wanted) return;
            range = push(edge, true, wanted, true);
            range += push(edge, false, wanted - Math.min(range, wanted), true);
            if (range >= wanted || !loosen(edge)) return;
        }
    }

    /** A cell that the bounds of small ones hold in place says less: it, or those that hold it. */
    private boolean loosen(Edge edge) {
        if (edge.mark == Mark.SMALL) {
            edge.mark = Mark.HIDDEN;
            return true;
        }
        boolean changed = false;
        for (var other : edges) {
            if (other.mark == Mark.SMALL && !other.fixed) {
                other.mark = Mark.HIDDEN;
                changed = true;
            }
        }
        return changed;
    }

    /**
     * How far the cell can be raised or lowered, up to what is wanted.
     *
     * @param hide whether cells that are still shown may be hidden to get further
     */
    private long push(Edge edge, boolean up, long wanted, boolean hide) {
        for (var other : edges) other.change = 0;
        long limit = Math.min(wanted, up ? high(edge, false) - edge.value : edge.value - low(edge));
        long done = 0;
        while (done < limit) {
            var path = cheapest(up ? edge.to : edge.from, up ? edge.from : edge.to, edge, hide);
            if (path == null) break;
            long step = limit - done;
            for (var move : path) step = Math.min(step, room(move.edge, move.forward, hide));
            for (var move : path) {
                move.edge.change += move.forward ? step : -step;
                if (move.edge.mark == Mark.SHOWN) {
                    move.edge.mark = Mark.HIDDEN;
                    unproven.add(move.edge);
                }
            }
            done += step;
        }
        return done;
    }

    /** The way around the circle that hides the fewest and smallest cells, or null. */
    private @Nullable List<Move> cheapest(int start, int goal, Edge without, boolean hide) {
        var cost = new long[at.size()];
        Arrays.fill(cost, Long.MAX_VALUE);
        cost[start] = 0;
        var came = new @Nullable Move[at.size()];
        var queue = new PriorityQueue<Visit>(Comparator.comparingLong(Visit::cost));
        queue.add(new Visit(start, 0));
        while (!queue.isEmpty()) {
            var visit = queue.remove();
            if (visit.cost > cost[visit.node]) continue;
            if (visit.node == goal) return path(came, start, goal);
            for (var edge : at.get(visit.node)) {
                boolean forward = edge.from == visit.node;
                int next = forward ? edge.to : edge.from;
                if (edge == without || room(edge, forward, hide) <= 0) continue;
                long sum = visit.cost + price(edge);
                if (sum >= cost[next]) continue;
                cost[next] = sum;
                came[next] = new Move(edge, forward);
                queue.add(new Visit(next, sum));
            }
        }
        return null;
    }

    private static List<Move> path(@Nullable Move[] came, int start, int goal) {
        var path = new ArrayList<Move>();
        for (int node = goal; node != start; ) {
            var move = came[node];
            if (move == null) throw new IllegalStateException("A path with a gap");
            path.add(move);
            node = move.forward ? move.edge.from : move.edge.to;
        }
        return path;
    }

    private static long price(Edge edge) {
        if (edge.mark != Mark.SHOWN) return 0;
        return edge.value == 0 ? ZERO_COST : 1000 + Math.min(edge.value, 1_000_000);
    }

    private long room(Edge edge, boolean forward, boolean hide) {
        if (edge.mark == Mark.SHOWN && (!hide || edge.fixed)) return 0;
        long now = edge.value + edge.change;
        return forward ? high(edge, hide) - now : now - low(edge);
    }

    private long high(Edge edge, boolean hide) {
        return switch (edge.mark) {
            case SHOWN -> hide ? ENDLESS : edge.value;
            case SMALL -> k - 1L;
            case HIDDEN -> ENDLESS;
        };
    }

    private static long low(Edge edge) {
        return edge.mark == Mark.SMALL ? 1 : 0;
    }

    private record Move(Edge edge, boolean forward) {}

    private record Visit(int node, long cost) {}
}
