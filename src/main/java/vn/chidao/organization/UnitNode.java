package vn.chidao.organization;

import java.util.List;

/**
 * An organisation in the tree of a day.
 *
 * @param kindName what it is, in words
 * @param levelName of which level, in words
 * @param belowCount how many stand directly below it
 * @param below the first of these, where they have been asked for
 */
public record UnitNode(UnitView unit, String kindName, String levelName, int belowCount, List<UnitNode> below) {

    public UnitNode {
        below = List.copyOf(below);
    }

    UnitNode with(List<UnitNode> nodes) {
        return new UnitNode(unit, kindName, levelName, belowCount, nodes);
    }

    /** How many stand below it that are not listed here. */
    public int notListed() {
        return belowCount - below.size();
    }
}
