/**
 * Excel workbooks both ways: forms to be filled in, with drop-downs, protected heads and an identity, read back cell by
 * cell with what is wrong marked in a copy; and plain lists to take away. A formula is never evaluated, and nothing that
 * is written can become one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "indicator"})
package vn.chidao.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
