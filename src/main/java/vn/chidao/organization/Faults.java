package vn.chidao.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.chidao.shared.BusinessRuleViolation;

/** What is wrong with some files: the first hundred faults, and how many there are. */
final class Faults {

    static final int LIMIT = 100;

    private final List<BusinessRuleViolation> first = new ArrayList<>();
    private int count;

    void add(BusinessRuleViolation fault) {
        count++;
        if (first.size() < LIMIT) {
            first.add(fault);
        }
    }

    /** Does this for each; one that is refused is kept, and the others are done. */
    <T> void forEach(Iterable<T> all, Consumer<T> each) {
        for (T one : all) {
            try {
                each.accept(one);
            } catch (BusinessRuleViolation fault) {
                add(fault);
            }
        }
    }

    List<BusinessRuleViolation> first() {
        return List.copyOf(first);
    }

    int count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    void refuseFirst() {
        if (!first.isEmpty()) {
            throw first.get(0);
        }
    }
}
