package vn.chidao.access;

import java.util.Set;

/** Port: how organisations stand to each other today. Served by {@code organization}. */
public interface UnitRelations {

    Relation between(String mine, String other);

    /** All below this one, however deep, without itself. */
    Set<String> below(String unitId);
}
