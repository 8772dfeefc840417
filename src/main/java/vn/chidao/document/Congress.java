package vn.chidao.document;

import java.time.LocalDate;

/** A Party congress, from the preparatory session to the closing day: its documents stand in one series. */
public record Congress(String unitId, LocalDate openedOn, LocalDate closedOn) {}
