package vn.chidao.identity;

import java.time.LocalDate;

/** Somebody is to do the work of an absent holder's position from the first to the last day, both inclusive. */
public record SetSubstitution(Holding absent, Holding substitute, LocalDate from, LocalDate to, String reason) {}
