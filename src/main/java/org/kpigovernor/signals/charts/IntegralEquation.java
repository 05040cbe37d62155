package org.kpigovernor.signals.charts;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.util.FastMath;

/**
 * Solves {@code L(u) = 1 + atom(u)·L(low) + ∫ L(x)·density(u, x) dx} over an interval: the average run length L from a state u, where
 * atom is the chance to fall back to the interval's low end, and density that of reaching x (Page 1954, Crowder 1987). By Gauss–Legendre
 * quadrature (Nyström's method), which is exact to many digits because the kernel is smooth.
 */
final class IntegralEquation {
    private static final int NODES = 64;

    /** Beyond this the equations are too nearly singular to solve; nobody waits for so many values either. */
    private static final double ENDLESS = 1e10;

    private final Kernel kernel;
    private final double[] points = new double[NODES + 1];
    private final double[] weights = new double[NODES + 1];
    private final double[] solved;

    /** How the state moves. */
    interface Kernel {
        double atom(double from);

        double density(double from, double to);
    }

    IntegralEquation(double low, double high, Kernel kernel) {
        this.kernel = kernel;
        var rule = new GaussIntegratorFactory().legendre(NODES, low, high);
        points[0] = low;
        for (int i = 0; i < NODES; i++) {
            points[i + 1] = rule.getPoint(i);
            weights[i + 1] = rule.getWeight(i);
        }
        this.solved = solve();
    }

    private double[] solve() {
        var matrix = new Array2DRowRealMatrix(NODES + 1, NODES + 1);
        for (int i = 0; i <= NODES; i++) {
            for (int j = 0; j <= NODES; j++) {
                matrix.setEntry(i, j, (i == j ? 1 : 0) - share(points[i], j));
            }
        }
        var ones = new ArrayRealVector(NODES + 1, 1.0);
        return new LUDecomposition(matrix, 0).getSolver().solve(ones).toArray();
    }

    private double share(double from, int j) {
        return j == 0 ? kernel.atom(from) : kernel.density(from, points[j]) * weights[j];
    }

    /** The average run length from that state; infinite where it is beyond all counting. */
    double from(double state) {
        double length = 1;
        for (int j = 0; j <= NODES; j++) {
            length += share(state, j) * solved[j];
        }
        return length >= 1 && length < ENDLESS ? length : Double.POSITIVE_INFINITY;
    }

    static double normalDensity(double z) {
        return FastMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
