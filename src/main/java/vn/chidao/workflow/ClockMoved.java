package vn.chidao.workflow;

import java.time.LocalDate;

/** Business time has jumped forward (demo, play, tests). Planner and workers catch up. */
public record ClockMoved(LocalDate from, LocalDate to) {}
