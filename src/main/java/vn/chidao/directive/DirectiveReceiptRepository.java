package vn.chidao.directive;

import org.springframework.data.jpa.repository.JpaRepository;

interface DirectiveReceiptRepository extends JpaRepository<DirectiveReceipt, String> {}
