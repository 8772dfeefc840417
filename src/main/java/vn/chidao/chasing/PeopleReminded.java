package vn.chidao.chasing;

import java.time.LocalDate;
import java.util.List;

/** Whoever has this work is to be reminded of it today, of all that is his in one. Published in the round's transaction. */
public record PeopleReminded(LocalDate on, List<ChasedTask> tasks) {

    public PeopleReminded {
        tasks = List.copyOf(tasks);
    }
}
