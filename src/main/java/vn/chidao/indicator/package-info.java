/**
 * What reports count, and how much of it: the catalogue of indicators, quantities as people write them ("trên 3.130 m²",
 * "28 tỷ 500 triệu", "hàng nghìn ngày công"), and how they add up. All it knows of words, units and indicators stands in
 * {@code db/indicator}; no state, no database. Who counted what for whom is the business of the modules that ask.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "pages"})
package vn.chidao.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
