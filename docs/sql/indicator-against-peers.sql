-- 同じ指標の値を、ほかの市の平均と比べる。
SELECT
  fiscal_year_ce,
  indicator,
  unit,
  city_code,
  SUM(value) AS value,
  AVG(SUM(value)) OVER (PARTITION BY fiscal_year_ce, indicator, unit) AS mean,
  COUNT(*) OVER (PARTITION BY fiscal_year_ce, indicator, unit) AS cities
FROM figures
WHERE NOT repeat AND value IS NOT NULL
GROUP BY fiscal_year_ce, indicator, unit, city_code
ORDER BY fiscal_year_ce, indicator, unit, city_code;
