package vn.chidao.workbook;

import vn.chidao.testing.ProductMessages;

/** The product's forms for tests of any module. */
public final class Forms {

    private Forms() {}

    public static FormWorkbooks workbooks() {
        return new FormWorkbooks(ProductMessages.ALL);
    }
}
