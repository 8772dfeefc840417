package vn.chidao.reporting;

import org.springframework.data.jpa.repository.JpaRepository;

interface ReportTermsRepository extends JpaRepository<ReportTerms, String> {}
