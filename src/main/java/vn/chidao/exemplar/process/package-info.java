/** The confirmation of models in the engine, one short instance for each thing reported. */
@NullMarked
package vn.chidao.exemplar.process;

import org.jspecify.annotations.NullMarked;
