package vn.chidao.reading;

import java.util.Locale;

/** How many of the right things were found, and how many of the found are right. */
final class Tally {

    private int right;
    private int found;
    private int wanted;

    void add(int right, int found, int wanted) {
        this.right += right;
        this.found += found;
        this.wanted += wanted;
    }

    void add(Tally other) {
        add(other.right, other.found, other.wanted);
    }

    double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    double recall() {
        return wanted == 0 ? 1 : (double) right / wanted;
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f / %.3f / %.3f (%d of %d)", precision(), recall(), f1(), right, wanted);
    }
}
