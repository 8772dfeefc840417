package vn.chidao.directive;

import org.springframework.stereotype.Component;

/** The file of a directive that is signed electronically: number and date first, then signatures, then the seal. */
@Component
class ElectronicSigning {

    void prepare(Directive directive, SigningTurn turn) {}

    void sign(Directive directive, SigningTurn turn, Signature signature) {}

    void abandon(Directive directive, String why) {}

    void seal(Directive directive) {}
}
