-- 基本方針ごと、年度ごとの評価の数。再掲は数えない。
SELECT
  fiscal_year_ce,
  policy,
  grade,
  COUNT(DISTINCT CONCAT(COALESCE(city_code, ''), '/', item_no)) AS items
FROM figures
WHERE NOT repeat AND grade IS NOT NULL
GROUP BY fiscal_year_ce, policy, grade
ORDER BY fiscal_year_ce, policy, grade;
