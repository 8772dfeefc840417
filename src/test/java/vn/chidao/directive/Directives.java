package vn.chidao.directive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.DocumentNumber;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.Actor;
import vn.chidao.testing.Units;

/** 77-CV/HU of the demo world in every state. */
final class Directives {

    static final Actor OFFICER =
            new Actor("bdv-hu.chuyen-vien", "Chuyên viên", "bdv-hu.chuyen-vien", "Chuyên viên", "bdv-hu");
    static final Actor CHIEF =
            new Actor("vphu.chanh-vp", "Chánh Văn phòng", "vphu.chanh-vp", "Chánh Văn phòng", "vphu");
    static final Actor SECRETARY =
            new Actor("btv-hu.pho-bi-thu", "Phó Bí thư", "btv-hu.pho-bi-thu", "Phó Bí thư", "btv-hu");
    static final LocalDate SIGNING_DAY = LocalDate.of(2017, 5, 25);
    static final UnitView COLLECTIVE = Units.unit("btv-hu", "STANDING_BOARD");

    private Directives() {}

    static DraftDirective file() {
        return DirectiveImport.readDraft(
                new ObjectMapper().registerModule(new JavaTimeModule()), "db/world/hon-quan-2017", "77-CV-HU");
    }

    static String text() {
        return file().text();
    }

    static Directive aDraft() {
        return Directive.draft("cv-77-hon-quan", file(), "Huyện ủy Hớn Quản", "CV/HU");
    }

    static Directive inContentReview() {
        Directive directive = aDraft();
        directive.submit(OFFICER);
        return directive;
    }

    static Directive inFormReview() {
        Directive directive = inContentReview();
        directive.reviewContent(true, null, CHIEF, SIGNING_DAY);
        return directive;
    }

    static Directive awaitingSignature() {
        Directive directive = inFormReview();
        directive.reviewFormat(true, null, null, CHIEF, SIGNING_DAY);
        return directive;
    }

    static Directive returned() {
        Directive directive = awaitingSignature();
        directive.refuseSignature("Làm rõ căn cứ", SECRETARY, SIGNING_DAY);
        return directive;
    }

    static Directive signed() {
        Directive directive = awaitingSignature();
        sign(directive);
        return directive;
    }

    static Directive numbered() {
        Directive directive = signed();
        directive.number(new DocumentNumber(77, "CV/HU"), SIGNING_DAY, "Hớn Quản", SIGNING_DAY);
        return directive;
    }

    static void sign(Directive directive) {
        sign(directive, SignatureCapacity.ON_BEHALF, COLLECTIVE, SECRETARY, null);
    }

    /** Whoever has his turn signs in this capacity. */
    static Signature sign(
            Directive directive, SignatureCapacity capacity, UnitView body, Actor signer, @Nullable String authority) {
        return directive.sign(directive.requireTurn(null), capacity, body, signer, SIGNING_DAY, authority);
    }
}
