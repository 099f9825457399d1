-- Two of the fourteen indexes that each version of a case had are read by no plan that another would not do as well.

-- A filter by departments is a list, of which no index gives an order, and no department is rare.
drop index hub.case_version_department;

-- A district is a dozenth of the city: a page of it is found by reading a dozen pages of the index on opened_at.
drop index hub.case_version_district;
