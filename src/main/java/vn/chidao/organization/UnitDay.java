package vn.chidao.organization;

import java.time.LocalDate;

/** An organisation on a day. */
public record UnitDay(String unitId, LocalDate on) {}
