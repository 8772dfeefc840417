package vn.chidao.exemplar;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an exemplar was made known.
 *
 * @param outlet the paper, station, page or meeting
 * @param address where it can be read, where it can
 */
@Embeddable
public record ExemplarMedium(
        LocalDate onDay, String outlet, @Nullable String address) {}
