package vn.chidao.steering.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A row of what was said about an item of the agenda, as typed. */
record SaidLine(
        @NotBlank String item, @NotBlank @Size(max = 10000) String text) {}
