import { departmentUnknown } from '../../../../src/core/rules/structure/department-unknown';
import { testRule } from '../test-rule';

testRule(departmentUnknown);
