package vn.chidao.directive;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * The signatures under a directive: at which places, in which order, on which road. Each time it is laid before its
 * signers all sign anew, on the words as they are then.
 */
@Embeddable
class Signing {

    @Enumerated(EnumType.STRING)
    @Column(name = "signing_order")
    private @Nullable SigningOrder order;

    @Enumerated(EnumType.STRING)
    @Column(name = "signing_road")
    private @Nullable SigningRoad road;

    @Column(name = "signing_round")
    private int round;

    @Column(name = "signed_on")
    private @Nullable LocalDate signedOn;

    @ElementCollection
    @CollectionTable(name = "directive_signing_place", joinColumns = @JoinColumn(name = "directive_id"))
    @OrderColumn(name = "position")
    private List<SigningPlace> places = new ArrayList<>();

    protected Signing() {}

    /** Of a document that is not signed here. */
    static Signing none() {
        return new Signing();
    }

    static Signing of(DraftDirective draft) {
        Signing signing = new Signing();
        DraftDirective.NewSigning wanted = draft.signing();
        signing.order = wanted == null ? SigningOrder.IN_ORDER : wanted.order();
        signing.road = wanted == null ? SigningRoad.PAPER : wanted.road();
        List<String> units = new ArrayList<>(List.of(draft.signingUnitId()));
        if (wanted != null) {
            units.addAll(wanted.coSigningUnitIds());
        }
        if (units.stream().distinct().count() < units.size()) {
            throw BusinessRuleViolation.at("coSigners", "directive.rule.signs-twice");
        }
        units.forEach(unit -> signing.places.add(SigningPlace.of(unit)));
        return signing;
    }

    /** Other signers, as long as nobody has been asked. */
    void replaceBy(Signing anew) {
        order = anew.order;
        road = anew.road;
        if (!anew.places.equals(places)) {
            places.clear();
            places.addAll(anew.places);
        }
    }

    void takeRoad(SigningRoad chosen) {
        road = chosen;
    }

    /** Lays it before its signers: whatever was signed before counts no more. */
    void begin() {
        round++;
        signedOn = null;
        places.replaceAll(place -> SigningPlace.of(place.unitId()));
    }

    /** Whose turn it is: of all who have not signed yet, or the first of them. */
    List<SigningTurn> turns(String directiveId) {
        List<SigningTurn> open = IntStream.range(0, places.size())
                .filter(position -> !places.get(position).isSigned())
                .mapToObj(position -> new SigningTurn(
                        directiveId, round, position, places.get(position).unitId()))
                .toList();
        return order == SigningOrder.TOGETHER || open.isEmpty() ? open : open.subList(0, 1);
    }

    void sign(SigningTurn turn, Signature signature) {
        if (!turns(turn.directiveId()).contains(turn)) {
            throw BusinessRuleViolation.of("directive.rule.not-the-turn");
        }
        places.set(turn.position(), new SigningPlace(turn.unitId(), signature));
        if (isComplete()) {
            signedOn = signature.signedOn();
        }
    }

    boolean isComplete() {
        return !places.isEmpty() && places.stream().allMatch(SigningPlace::isSigned);
    }

    boolean isElectronic() {
        return road == SigningRoad.ELECTRONIC;
    }

    boolean includes(String unitId) {
        return places.stream().anyMatch(place -> place.unitId().equals(unitId));
    }

    void handOver(String from, String to) {
        places.replaceAll(place -> place.handedOver(from, to));
    }

    /** The day of the last signature, once it is complete. */
    @Nullable
    LocalDate signedOn() {
        return signedOn;
    }

    /** Who has signed, by their positions. */
    String signers() {
        return places.stream()
                .map(SigningPlace::signature)
                .filter(Objects::nonNull)
                .map(Signature::signer)
                .collect(Collectors.joining("; "));
    }
}
