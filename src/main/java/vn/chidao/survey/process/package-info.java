/** Surveys in the engine: one short instance for the count of each area, one for the conclusion. */
@NullMarked
package vn.chidao.survey.process;

import org.jspecify.annotations.NullMarked;
