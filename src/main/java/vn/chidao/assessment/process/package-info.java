/** Assessments in the engine: one short instance for the sheet of each organisation. */
@NullMarked
package vn.chidao.assessment.process;

import org.jspecify.annotations.NullMarked;
