package vn.chidao.directive;

import java.time.LocalDate;

/** Why a draft came back: from which stage (a {@link DirectiveStatus} name), who returned it and when. */
public record ReturnView(String stage, String reason, String returnedBy, LocalDate returnedOn) {}
