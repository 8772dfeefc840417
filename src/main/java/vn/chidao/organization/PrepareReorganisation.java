package vn.chidao.organization;

import java.time.LocalDate;

/**
 * Command: what a reorganisation is called and rests on.
 *
 * @param basis number, day and issuer of the decision: "Quyết định số 1234-QĐ/TU ngày 15/5/2019 của Tỉnh ủy"
 * @param effectiveOn first day on which the new order holds
 * @param preparingUnitId the advising body whose officer prepares
 */
public record PrepareReorganisation(String title, String basis, LocalDate effectiveOn, String preparingUnitId) {}
