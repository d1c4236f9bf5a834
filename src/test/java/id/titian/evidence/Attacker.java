package id.titian.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a published table and works out, from its sums and from what the marks say, the least and
 * the most that every protected cell can be: an exact linear programme for each (the simplex method
 * with Bland's rule). It knows nothing of how the table was protected.
 */
final class Attacker {
    private static final double LARGE = 1_000_000;
    private static final double EPS = 1e-7;

    private final int k;
    private final List<Published> cells = new ArrayList<>();
    private final List<int[]> sums = new ArrayList<>(); // first is the whole, the others its parts

    private Attacker(int k) {
        this.k = k;
    }

    /**
     * @param columns published cells by column, then by row; of several, the last is their total
     */
    static Attacker of(int[] parents, List<List<Published>> columns, int k) {
        var attacker = new Attacker(k);
        int rows = parents.length;
        for (var column : columns) attacker.cells.addAll(column);
        for (int column = 0; column < columns.size(); column++) {
            for (int whole = 0; whole < rows; whole++) attacker.tree(parents, whole, column * rows);
        }
        for (int row = 0; row < rows && columns.size() > 1; row++) {
            var sum = new int[columns.size()];
            sum[0] = (columns.size() - 1) * rows + row;
            for (int column = 1; column < columns.size(); column++)
                sum[column] = (column - 1) * rows + row;
            attacker.sums.add(sum);
        }
        return attacker;
    }

    private void tree(int[] parents, int whole, int offset) {
        var sum = new ArrayList<Integer>(List.of(offset + whole));
        for (int row = 1; row < parents.length; row++) {
            if (parents[row] == whole) sum.add(offset + row);
        }
        if (sum.size() > 1) sums.add(sum.stream().mapToInt(Integer::intValue).toArray());
    }

    /**
     * Every protected cell may be one of several counts: half of the limit at least, and one more.
     */
    void learns_nothing_exact() {
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.get(cell).open()) continue;
            long least = Math.round(-best(cell, -1));
            long most = Math.round(best(cell, 1));
            assertThat(most - least)
                    .as("range of %s in %s", cell, shown())
                    .isGreaterThanOrEqualTo(k / 2);
        }
    }

    private String shown() {
        return cells.stream().map(Published::code).toList().toString();
    }

    /** The most that {@code sign * cell} can be. Every cell is its least count plus something. */
    private double best(int cell, int sign) {
        int n = cells.size();
        int equations = sums.size() + n;
        // Columns: a variable for each cell, a slack for each upper bound, then the right-hand
        // side.
        var rows = new double[equations][2 * n + 1];
        for (int i = 0; i < sums.size(); i++) {
            var sum = sums.get(i);
            for (int j = 0; j < sum.length; j++) {
                double factor = j == 0 ? 1 : -1;
                rows[i][sum[j]] += factor;
                rows[i][2 * n] -= factor * low(cells.get(sum[j]));
            }
        }
        for (int i = 0; i < n; i++) {
            var row = rows[sums.size() + i];
            row[i] = 1;
            row[n + i] = 1;
            row[2 * n] = high(cells.get(i)) - low(cells.get(i));
        }
        var goal = new double[2 * n];
        goal[cell] = sign;
        return sign * low(cells.get(cell)) + Simplex.maximum(rows, goal);
    }

    private static double low(Published cell) {
        return switch (cell) {
            case Published.Number number -> number.value();
            case Published.Below below -> 1;
            case Published.Hidden hidden -> 0;
        };
    }

    private static double high(Published cell) {
        return switch (cell) {
            case Published.Number number -> number.value();
            case Published.Below below -> below.limit() - 1;
            case Published.Hidden hidden -> LARGE;
        };
    }

    /** Two phases over a dense table; equations {@code rows * x = last column}, {@code x >= 0}. */
    private static final class Simplex {
        private final double[][] table;
        private final int[] basis;
        private final int variables;

        private Simplex(double[][] rows, int variables) {
            this.variables = variables;
            int m = rows.length;
            table = new double[m][variables + m + 1];
            basis = new int[m];
            for (int i = 0; i < m; i++) {
                double sign = rows[i][variables] < 0 ? -1 : 1;
                for (int j = 0; j < variables; j++) table[i][j] = sign * rows[i][j];
                table[i][variables + i] = 1;
                table[i][variables + m] = sign * rows[i][variables];
                basis[i] = variables + i;
            }
        }

        static double maximum(double[][] rows, double[] goal) {
            var simplex = new Simplex(rows, goal.length);
            var first = new double[goal.length + rows.length];
            Arrays.fill(first, goal.length, first.length, -1);
            assertThat(simplex.run(first, first.length))
                    .as("a true table fits")
                    .isGreaterThan(-1e-4);
            return simplex.run(Arrays.copyOf(goal, first.length), goal.length);
        }

        private double run(double[] goal, int usable) {
            while (true) {
                int enter = entering(goal, usable);
                if (enter < 0) return value(goal);
                int leave = leaving(enter);
                if (leave < 0) throw new AssertionError("Without limit");
                pivot(leave, enter);
            }
        }

        private double value(double[] goal) {
            double sum = 0;
            for (int i = 0; i < table.length; i++)
                sum += goal[basis[i]] * table[i][table[i].length - 1];
            return sum;
        }

        private int entering(double[] goal, int usable) {
            for (int j = 0; j < usable; j++) {
                double gain = goal[j];
                for (int i = 0; i < table.length; i++) {
                    if (table[i][j] != 0) gain -= goal[basis[i]] * table[i][j];
                }
                if (gain > EPS) return j;
            }
            return -1;
        }

        private int leaving(int enter) {
            int best = -1;
            double least = Double.MAX_VALUE;
            for (int i = 0; i < table.length; i++) {
                // An artificial variable left over from the first phase must stay at zero.
                boolean stuck =
                        basis[i] >= variables
                                && Math.abs(table[i][enter]) > EPS
                                && table[i][table[i].length - 1] < EPS;
                if (table[i][enter] <= EPS && !stuck) continue;
                double ratio = stuck ? 0 : table[i][table[i].length - 1] / table[i][enter];
                if (ratio < least - EPS
                        || (ratio < least + EPS && best >= 0 && basis[i] < basis[best])) {
                    least = ratio;
                    best = i;
                }
            }
            return best;
        }

        private void pivot(int row, int column) {
            double by = table[row][column];
            for (int j = 0; j < table[row].length; j++) table[row][j] /= by;
            for (int i = 0; i < table.length; i++) {
                double factor = table[i][column];
                if (i == row || factor == 0) continue;
                for (int j = 0; j < table[i].length; j++) table[i][j] -= factor * table[row][j];
            }
            basis[row] = column;
        }
    }
}
