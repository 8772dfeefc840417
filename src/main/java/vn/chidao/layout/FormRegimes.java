package vn.chidao.layout;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** All form regimes, as the product and its administrator have them. */
public final class FormRegimes {

    private final List<FormRegime> regimes;

    FormRegimes(List<FormRegime> regimes) {
        this.regimes = regimes.stream()
                .sorted(Comparator.comparing(FormRegime::from).thenComparing(FormRegime::code))
                .toList();
        for (IssuerSystem system : IssuerSystem.values()) {
            if (this.regimes.stream().noneMatch(regime -> regime.isFor(system))) {
                throw new IllegalStateException("no regime for " + system);
            }
        }
    }

    /**
     * The regime for documents of this issuer and day: the latest that is in force; where none is, the one that began last
     * before, or the first there is. {@link FormRegime#isInForceOn} tells whether it is more than the nearest.
     */
    public FormRegime of(IssuerSystem system, LocalDate day) {
        List<FormRegime> own =
                regimes.stream().filter(regime -> regime.isFor(system)).toList();
        return own.stream()
                .filter(regime -> regime.isInForceOn(day))
                .reduce((earlier, later) -> later)
                .or(() -> own.stream()
                        .filter(regime -> !regime.from().isAfter(day))
                        .reduce((earlier, later) -> later))
                .orElseGet(() -> own.get(0));
    }

    public List<FormRegime> all() {
        return regimes;
    }
}
