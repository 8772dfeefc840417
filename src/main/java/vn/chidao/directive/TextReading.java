package vn.chidao.directive;

import java.util.List;

/** Whoever can read a text says what its clauses are: a proposal, which the drafter sees and may correct. */
public interface TextReading {

    /** The clauses of a text in its order; none where nothing is found. */
    List<Begin> clausesOf(String text);

    /** The number or dash a line begins with, without the stop behind it; empty where it has none. */
    String markOf(String line);

    /**
     * Where a clause begins and ends.
     *
     * @param start its first character in the text
     * @param end behind its last
     * @param level 1 for a clause that stands below no other
     */
    record Begin(int start, int end, int level) {}
}
