package vn.chidao.organization.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a person is called.
 *
 * @param before what the person was called on the page that asks; none for a new one
 */
record PersonForm(
        @NotBlank @Size(max = 150) @Nullable String name,
        @Nullable String before) {}
