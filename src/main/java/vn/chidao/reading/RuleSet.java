package vn.chidao.reading;

/** All rules, compiled once. */
final class RuleSet {

    private final Rules structure;
    private final Rules heading;
    private final Rules acts;
    private final Rules times;
    private final Rules numbers;
    private final Rules contents;
    private final Rules addresses;
    private final Rules stages;
    private final Marks marks;
    private final Citations citations;
    private final Organs organs;
    private final OrganNames names;

    RuleSet(RuleFiles files) {
        structure = files.rules("structure");
        heading = files.rules("heading");
        acts = files.rules("acts");
        times = files.rules("times");
        numbers = files.rules("numbers");
        contents = files.rules("contents");
        addresses = files.rules("addresses");
        stages = files.rules("stages");
        marks = new Marks(structure);
        citations = new Citations(heading, times);
        organs = new Organs(files.rules("organs"), acts);
        names = new OrganNames(addresses);
    }

    Rules structure() {
        return structure;
    }

    Rules heading() {
        return heading;
    }

    Rules acts() {
        return acts;
    }

    Rules times() {
        return times;
    }

    Rules numbers() {
        return numbers;
    }

    Rules contents() {
        return contents;
    }

    Rules addresses() {
        return addresses;
    }

    Rules stages() {
        return stages;
    }

    Marks marks() {
        return marks;
    }

    Citations citations() {
        return citations;
    }

    Organs organs() {
        return organs;
    }

    OrganNames names() {
        return names;
    }
}
