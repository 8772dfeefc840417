package vn.chidao.commendation.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Mirrors {@code forms/commendation/CastBallotForm.form}: one row for each candidate. */
record CastBallotForm(@NotEmpty List<@Valid Line> votes) {

    record Line(@NotBlank String candidate, @NotNull How vote) {}

    enum How {
        FOR,
        AGAINST,
        ABSTAIN
    }
}
