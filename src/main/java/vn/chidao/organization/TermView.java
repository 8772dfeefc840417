package vn.chidao.organization;

import java.time.LocalDate;

/** A term of office, such as {@code 2015-2020}, from the day after one congress to the close of the next. */
public record TermView(String unitId, String name, LocalDate validFrom, LocalDate validTo) {}
